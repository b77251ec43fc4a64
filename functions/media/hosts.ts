import { BlockList, isIP, isIPv6 } from "node:net";

/** Where Meta keeps files of WhatsApp, Messenger and Instagram. */
export const metaHosts = ["fbsbx.com", "fbcdn.net", "cdninstagram.com", "whatsapp.net", "facebook.com"];

/** Where Twilio keeps files: its API sends on to its own CDN. */
export const twilioHosts = ["api.twilio.com", "twiliocdn.com"];

/** Whether a host is one of these, or below one. An address in numbers is none. */
export function isAllowed(hostname: string, hosts: readonly string[]): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (isIP(host.replace(/^\[|\]$/g, "")) !== 0) return false;
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

/** Networks that are nobody's in public: our own, the machine's, the cloud's. RFC 6890. */
const closed = new BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  closed.addSubnet(address, bits, "ipv4");
}
for (const [address, bits] of [
  ["::", 127],
  ["64:ff9b::", 96],
  ["100::", 64],
  ["2001:db8::", 32],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  closed.addSubnet(address, bits, "ipv6");
}

/** Whether an address is of a network that no provider's files stand in. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return closed.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}
