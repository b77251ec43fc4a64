import { expect, it } from "vitest";
import { mailboxApi } from "../../functions/mailbox/openapi.ts";
import { formApi } from "../../functions/web-form/openapi.ts";

it("tells other sites every field of the form, from the schema that reads it", async () => {
  const { paths } = JSON.parse(await formApi());
  const { schema } = paths["/form"].post.requestBody.content["application/json"];
  expect([Object.keys(schema.properties).toSorted(), schema.required]).toEqual([
    [
      "ageGroup",
      "consent",
      "contact",
      "district",
      "happeningNow",
      "idempotencyKey",
      "language",
      "mailboxKey",
      "message",
      "name",
      "pow",
      "startedAt",
      "website",
    ],
    ["idempotencyKey", "message"],
  ]);
});

it("tells other sites how a mailbox is opened, and nothing of our page's pass", async () => {
  const { paths } = JSON.parse(await mailboxApi());
  const { schema } = paths["/mailbox"].post.requestBody.content["application/json"];
  expect(Object.keys(schema.properties)).toEqual([
    "reference",
    "key",
    "message",
    "idempotencyKey",
    "language",
    "act",
    "slot",
    "reach",
    "remind",
    "speaks",
    "woman",
  ]);
});
