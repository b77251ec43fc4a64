import { randomBytes } from "node:crypto";
import { type Group, isLive, Session, sessionLives } from "#core/session.ts";
import type { CaseTable } from "#shared/case-table.ts";
import { sessionKey, sessionsPk } from "#shared/table-keys.ts";

/** Sign-ins at the desk, as items of the case table. A token is `<counselor>.<random>`, and stands there as a hash. */
export interface Sessions {
  /** A new session; answers with its token. */
  begin(counselorId: string, group: Group, now: Date): Promise<string>;
  /** The session of a token while it lets in. */
  find(token: string, now: Date): Promise<Session | undefined>;
  /** Ends one session. */
  end(token: string, by: string): Promise<void>;
  /** The sessions of a counselor that still let in. */
  of(counselorId: string, now: Date): Promise<readonly Session[]>;
  /** Ends every session of a counselor. */
  endAll(counselorId: string, by: string): Promise<void>;
}

export function tableSessions(table: CaseTable): Sessions {
  const keyOf = (token: string) => sessionKey(token.slice(0, Math.max(token.indexOf("."), 0)), token);
  const ended = (by: string) => ({ set: "SET #endedBy = :by", values: { ":by": by }, when: "attribute_exists(#pk)" });
  return {
    async begin(counselorId, group, now) {
      const token = `${counselorId}.${randomBytes(32).toString("base64url")}`;
      const expiresAt = Math.floor(now.getTime() / 1000) + sessionLives;
      const session: Session = { counselorId, group, since: now.toISOString(), expiresAt };
      await table.put({ ...keyOf(token), ...session });
      return token;
    },
    async find(token, now) {
      const item = await table.read(keyOf(token));
      const session = item === undefined ? undefined : Session.parse(item);
      return session !== undefined && isLive(session, now) ? session : undefined;
    },
    async end(token, by) {
      await table.change(keyOf(token), ended(by));
    },
    async of(counselorId, now) {
      const items = await table.partition(sessionsPk(counselorId), "SESSION#");
      return items.map((item) => Session.parse(item)).filter((session) => isLive(session, now));
    },
    async endAll(counselorId, by) {
      const items = await table.partition(sessionsPk(counselorId), "SESSION#");
      await Promise.all(items.map((item) => table.change(item, ended(by))));
    },
  };
}
