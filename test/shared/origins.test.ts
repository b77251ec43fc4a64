import { describe, expect, it } from "vitest";
import { forOrigins } from "#shared/origins.ts";
import { aRequest } from "../support/requests.ts";

const site = "https://app.example.org";
const form = forOrigins([site], async () => ({ statusCode: 200, headers: { Vary: "Accept-Encoding" }, body: "{}" }));
const asking = (origin: string | undefined, method = "POST") =>
  form(aRequest({}, { method, headers: origin === undefined ? {} : { origin } }));
const allowedTo = async (origin: string | undefined, method?: string) =>
  (await asking(origin, method)).headers?.["Access-Control-Allow-Origin"];

describe("an API for other sites", () => {
  it("lets a site read that is on the list", async () => {
    expect(await allowedTo(site)).toBe(site);
  });

  it.each(["https://app.example.org.evil.example", "http://app.example.org", "null", undefined])(
    "does not let %s read",
    async (origin) => {
      expect(await allowedTo(origin)).toBeUndefined();
    },
  );

  it("says that its answer depends on who asks", async () => {
    expect((await asking(site)).headers?.["Vary"]).toBe("Accept-Encoding, Origin");
  });

  it("tells a site beforehand what it may send", async () => {
    expect((await asking(site, "OPTIONS")).headers).toMatchObject({
      "Access-Control-Allow-Origin": site,
      "Access-Control-Allow-Headers": "Content-Type",
    });
  });

  it("tells a site beforehand which headers of ours it may send besides", async () => {
    const files = forOrigins([site], async () => ({ statusCode: 200 }), ["Upload-Pass", "Upload-Piece"]);
    const { headers } = await files(aRequest({}, { method: "OPTIONS", headers: { origin: site } }));
    expect(headers?.["Access-Control-Allow-Headers"]).toBe("Content-Type, Upload-Pass, Upload-Piece");
  });

  it("tells another site beforehand nothing", async () => {
    expect((await asking("https://evil.example", "OPTIONS")).headers).toEqual({ Vary: "Origin" });
  });

  it("lets no cookie along", async () => {
    expect((await asking(site, "OPTIONS")).headers).not.toHaveProperty("Access-Control-Allow-Credentials");
  });

  it("is as it was where no site is on the list", async () => {
    const answer = { statusCode: 200, headers: {}, body: "{}" };
    expect(await forOrigins([], async () => answer)(aRequest({}, { headers: { origin: site } }))).toBe(answer);
  });
});
