import * as z from "zod/mini";
import { createDocument, type ZodOpenApiPathsObject } from "zod-openapi";
import { Conflict } from "#core/desk-case.ts";
import type { Route } from "./route.ts";

/** The desk's API as an OpenAPI document, made of the schemas that read its requests and write its answers. */
export function openApi(routes: readonly Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const at = `/desk/api${route.path}`;
    paths[at] = { ...paths[at], [route.method.toLowerCase()]: operation(route) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: { title: "1098 counselor's desk", version: "1" },
    components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-desk" } } },
    security: [{ session: [] }],
    paths,
  });
}

const Refused = z.looseObject({ error: z.string() });
const said = (description: string, schema: z.ZodMiniType) => ({
  description,
  content: { "application/json": { schema } },
});

const operation = (route: Route) => ({
  summary: route.summary,
  description: route.group === "supervisor" ? "For supervisors." : "For counselors and supervisors.",
  requestParams: {
    ...(route.path.includes("{id}") && { path: z.object({ id: z.string() }) }),
    ...(route.query instanceof z.ZodMiniObject && { query: route.query }),
  },
  ...(!(route.body instanceof z.ZodMiniUndefined) && {
    requestBody: { required: true, content: { "application/json": { schema: route.body } } },
  }),
  responses: {
    "200": said("Done", route.answer),
    "400": said("The request is not of its shape; `fields` says where", Refused),
    "401": { description: "No session" },
    "403": said("Not of the group, of another origin, or a case that opens for a reason only", Refused),
    "404": said("There is no such thing", Refused),
    "409": said("Somebody changed it since; `changes` says what", Conflict),
    "422": said("A rule says no; `error` says which", Refused),
    "429": { description: "Too many requests" },
  },
});
