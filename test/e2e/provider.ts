import { createServer, type Server } from "node:http";
import { freePort } from "./emulator.ts";

/** What went out to a caller, as the provider was asked to send it. */
export interface Asked {
  readonly path: string;
  readonly body: string;
}

/** Stands in for Meta's Graph API and the SMS aggregator: takes everything, and keeps it. */
export class Provider {
  readonly asked: Asked[] = [];
  readonly url: string;
  private readonly server: Server;

  private constructor(server: Server, port: number) {
    this.server = server;
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<Provider> {
    const server = createServer();
    const port = await freePort();
    const provider = new Provider(server, port);
    server.on("request", async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      provider.asked.push({ path: request.url ?? "", body: Buffer.concat(chunks).toString("utf8") });
      const id = `sent-${provider.asked.length}`;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ id, message_id: id, messages: [{ id }] }));
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return provider;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
