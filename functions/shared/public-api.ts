import type * as z from "zod/mini";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";

interface Described {
  readonly path: `/${string}`;
  readonly title: string;
  readonly summary: string;
  readonly body: z.ZodMiniType;
  readonly done: z.ZodMiniType;
  readonly refused: z.ZodMiniType;
  /** What each status but 200 means. */
  readonly statuses: Readonly<Record<`${number}`, string>>;
  /** What goes with it, under paths of its own. */
  readonly also?: ZodOpenApiPathsObject;
}

/** One POST of our public API as an OpenAPI document, made of the schemas that read it. */
export function publicApi(described: Described) {
  const { path, title, summary, body, done, refused, statuses, also } = described;
  const said = (description: string, schema: z.ZodMiniType) => ({
    description,
    content: { "application/json": { schema } },
  });
  const others = Object.entries(statuses).map(([status, description]) => [status, said(description, refused)] as const);
  return createDocument({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths: {
      ...also,
      [path]: {
        post: {
          summary,
          requestBody: { required: true, content: { "application/json": { schema: body } } },
          responses: { "200": said("Done", done), ...Object.fromEntries(others) },
        },
      },
    },
  });
}
