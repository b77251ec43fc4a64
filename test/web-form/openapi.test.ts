import { expect, it } from "vitest";
import { mailboxApi } from "../../functions/mailbox/openapi.ts";
import { formApi } from "../../functions/web-form/openapi.ts";

it("tells other sites every field of the form, from the schema that reads it", async () => {
  const { paths } = JSON.parse(JSON.stringify(formApi()));
  const { schema } = paths["/form"].post.requestBody.content["application/json"];
  expect([Object.keys(schema.properties).toSorted(), schema.required]).toEqual([
    [
      "ageGroup",
      "consent",
      "contact",
      "district",
      "files",
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

it("tells other sites how a file follows its form", async () => {
  const { paths } = JSON.parse(JSON.stringify(formApi()));
  const { parameters, requestBody, responses } = paths["/form/file"].post;
  const { files } = paths["/form"].post.responses["200"].content["application/json"].schema.properties;
  expect([
    parameters.map(({ name, in: place }: { name: string; in: string }) => `${place} ${name}`),
    Object.keys(requestBody.content),
    Object.keys(responses),
    files.items.required,
  ]).toEqual([
    ["header upload-pass", "header upload-piece"],
    ["application/octet-stream"],
    ["200", "400", "403", "413", "415", "429", "500"],
    ["id", "pass"],
  ]);
});

it("tells other sites how a mailbox is opened, and nothing of our page's pass", async () => {
  const { paths } = JSON.parse(JSON.stringify(mailboxApi()));
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
