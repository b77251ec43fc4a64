import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { download, type Wanted } from "../../functions/media/download.ts";
import { isAllowed, isPrivate, metaHosts } from "../../functions/media/hosts.ts";
import { bytes, type FileHosts, fileHosts, movedTo } from "../support/hosts.ts";

let hosts: FileHosts;
beforeAll(async () => {
  hosts = await fileHosts();
});
afterAll(() => hosts.stop());
beforeEach(() => {
  hosts.asked.length = 0;
  hosts.answers.clear();
});

const wanted = (given: Partial<Wanted> = {}): Wanted => ({
  url: "https://lookaside.fbsbx.com/a",
  authorization: "Bearer token",
  hosts: metaHosts,
  most: 100,
  standIn: hosts.url,
  ...given,
});

async function downloaded(given: Partial<Wanted> = {}): Promise<string> {
  const { path } = await download(wanted(given));
  const content = await readFile(path, "utf8");
  await rm(path);
  return content;
}

const refusal = (given: Partial<Wanted> = {}): Promise<unknown> =>
  downloaded(given).catch((error: unknown) => (error instanceof Error ? error.name : error));

describe("a download", () => {
  it("brings the bytes", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", bytes("the file"));
    expect(await downloaded()).toBe("the file");
  });

  it("follows where it is sent on to", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", movedTo("https://scontent.xx.fbcdn.net/b"));
    hosts.answers.set("scontent.xx.fbcdn.net/b", bytes("the file"));
    expect(await downloaded()).toBe("the file");
  });

  it("takes its keys to the host that was asked for, and to no other", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", movedTo("/b"));
    hosts.answers.set("lookaside.fbsbx.com/b", movedTo("https://scontent.xx.fbcdn.net/c"));
    hosts.answers.set("scontent.xx.fbcdn.net/c", bytes("the file"));
    await downloaded();
    expect(hosts.asked.map(({ authorization }) => authorization)).toEqual(["Bearer token", "Bearer token", undefined]);
  });

  it.each([
    ["another host", "https://files.example.org/b", "Refused host"],
    ["a host whose name only ends the same", "https://evilfbsbx.com/b", "Refused host"],
    ["an address of the cloud", "https://169.254.169.254/latest/meta-data", "Refused host"],
    ["plain http", "http://lookaside.fbsbx.com/b", "Refused scheme"],
    ["a file of this machine", "file:///etc/passwd", "Refused scheme"],
    ["a name with a password", "https://x:y@lookaside.fbsbx.com/b", "Refused host"],
    ["nowhere", "https://", "Refused no_address"],
  ])("goes no step further when it is sent on to %s", async (_, location, name) => {
    hosts.answers.set("lookaside.fbsbx.com/a", movedTo(location));
    expect([await refusal(), hosts.asked.length]).toEqual([name, 1]);
  });

  it("is not sent round in circles", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", movedTo("https://lookaside.fbsbx.com/a"));
    expect([await refusal(), hosts.asked.length]).toEqual(["Refused redirects", 6]);
  });

  it("takes no file that says it is too large", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", bytes("x".repeat(101)));
    expect(await refusal()).toBe("Refused size");
  });

  it("stops in the middle of a file that does not say how large it is", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", (_, response) => {
      response.write("x".repeat(60));
      response.end("x".repeat(60));
    });
    expect(await refusal()).toBe("Refused size");
  });

  it("has not got a file of which the end is missing", async () => {
    hosts.answers.set("lookaside.fbsbx.com/a", (_, response) => {
      response.writeHead(200, { "content-length": "50" });
      response.write("x".repeat(20), () => response.destroy());
    });
    expect(await refusal()).toBe("Error");
  });

  it.each([401, 403, 404, 410, 500])("may be had later where the host answers %d", async (status) => {
    hosts.answers.set("lookaside.fbsbx.com/a", bytes("{}", status));
    expect(await refusal()).toBe(`NotNow ${status}`);
  });

  it("never goes to a name that leads to this machine", async () => {
    const given = { url: "https://localhost/a", hosts: ["localhost"], standIn: undefined };
    expect(await refusal(given)).toBe("Refused address");
  });
});

it.each([
  ["lookaside.fbsbx.com", true],
  ["LOOKASIDE.FBSBX.COM.", true],
  ["fbcdn.net", true],
  ["fbcdn.net.example.org", false],
  ["127.0.0.1", false],
  ["[::1]", false],
])("holds %s for a host of Meta's files: %s", (host, allowed) => expect(isAllowed(host, metaHosts)).toBe(allowed));

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "::1",
  "fd00::1",
  "fe80::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "64:ff9b::7f00:1",
])("holds %s for nobody's in public", (address) => expect(isPrivate(address)).toBe(true));

it.each(["157.240.1.1", "2a03:2880:f12f:83:face:b00c:0:25de"])("lets %s through", (address) =>
  expect(isPrivate(address)).toBe(false),
);
