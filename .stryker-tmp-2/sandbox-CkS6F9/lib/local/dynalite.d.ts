// @ts-nocheck
declare module "dynalite" {
  import type { Server } from "node:http";
  import type { AddressInfo } from "node:net";

  interface DynaliteServer extends Omit<Server, "address"> {
    address(): AddressInfo;
  }
  export default function dynalite(options: { path?: string; createTableMs?: number }): DynaliteServer;
}
