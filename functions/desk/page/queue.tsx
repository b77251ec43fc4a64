import { useState } from "preact/hooks";
import type { CaseLine, Queue as QueuePage } from "#core/desk-case.ts";
import { read, write } from "./client.ts";
import { sentence, useDesk, usePolled } from "./hooks.ts";
import { pace } from "./pace.ts";
import { Cases, Choice, Field, Shown } from "./parts.tsx";

const languages = ["ur", "ur-Latn", "en", "sd", "ps", "pa", "skr"] as const;

interface Filter {
  readonly status: string;
  readonly priority: string;
  readonly language: string;
  readonly province: string;
  readonly order: string;
  readonly mine: boolean;
}

const pathOf = ({ mine, ...filter }: Filter): string => {
  const asked = Object.entries({ ...filter, ...(mine && { mine: "yes" }) }).filter(([, value]) => value !== "");
  return `/queue?${new URLSearchParams(asked)}`;
};

export function Queue() {
  const { t } = useDesk();
  const [filter, setFilter] = useState<Filter>({
    status: "new",
    priority: "",
    language: "",
    province: "",
    order: "urgent",
    mine: false,
  });
  const path = pathOf(filter);
  const polled = usePolled<QueuePage>(path, pace.queue);
  return (
    <>
      <h1>{t.queue.heading}</h1>
      <Search />
      <Filters filter={filter} change={(part) => setFilter({ ...filter, ...part })} />
      <Shown polled={polled}>
        {(body) => (
          <>
            <Cases cases={body.cases} none={filter.mine ? t.queue.emptyMine : t.queue.empty} />
            {body.next !== undefined && <More key={path} path={path} first={body.next} />}
          </>
        )}
      </Shown>
      <p>
        <a class="button quiet" href="#/contact">
          {t.nav.contact}
        </a>
      </p>
    </>
  );
}

function Filters({ filter, change }: { readonly filter: Filter; readonly change: (part: Partial<Filter>) => void }) {
  const { t } = useDesk();
  const all = ["", t.queue.all] as const;
  return (
    <details class="filters">
      <summary>
        {t.queue.filter}:{" "}
        {filter.mine ? t.queue.mine : Object.entries(t.statuses).find(([s]) => s === filter.status)?.[1]}
      </summary>
      <div class="grid">
        <Choice
          label={t.queue.status}
          value={filter.status}
          options={Object.entries(t.statuses)}
          choose={(status) => change({ status })}
        />
        <Choice
          label={t.queue.priority}
          value={filter.priority}
          options={[all, ...Object.entries(t.priorities).map(([p, name]) => [p, `${p} ${name}`] as const)]}
          choose={(priority) => change({ priority })}
        />
        <Choice
          label={t.queue.language}
          value={filter.language}
          options={[all, ...languages.map((l) => [l, l] as const)]}
          choose={(language) => change({ language })}
        />
        <Choice
          label={t.queue.province}
          value={filter.province}
          options={[all, ...Object.entries(t.provinces)]}
          choose={(province) => change({ province })}
        />
        <Choice
          label={t.queue.order}
          value={filter.order}
          options={[
            ["urgent", t.queue.urgentFirst],
            ["waiting", t.queue.waitingFirst],
          ]}
          choose={(order) => change({ order })}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={filter.mine}
            onChange={(event) =>
              change({ mine: event.currentTarget.checked, status: event.currentTarget.checked ? "claimed" : "new" })
            }
          />
          {t.queue.mine}
        </label>
      </div>
    </details>
  );
}

/** Pages after the first are read when asked for, and stay as they were then. */
function More({ path, first }: { readonly path: string; readonly first: string }) {
  const { t } = useDesk();
  const [cases, setCases] = useState<readonly CaseLine[]>([]);
  const [next, setNext] = useState<string | undefined>(first);
  const more = async (after: string): Promise<void> => {
    const said = await read<QueuePage>(`${path}&after=${encodeURIComponent(after)}`);
    if (said.kind !== "ok") return;
    setCases([...cases, ...said.body.cases]);
    setNext(said.body.next);
  };
  return (
    <>
      {cases.length > 0 && <Cases cases={cases} none="" />}
      {next !== undefined && (
        <button type="button" class="quiet" onClick={() => void more(next)}>
          {t.queue.more}
        </button>
      )}
    </>
  );
}

function Search() {
  const { t, say } = useDesk();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly CaseLine[] | undefined>();
  const search = async (): Promise<void> => {
    const said = await write<QueuePage>("/search", { for: typed });
    if (said.kind === "ok") setFound(said.body.cases);
    else say(said.kind === "no" ? sentence(t, said.error) : t.offline, "wrong");
  };
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        void search();
      }}
    >
      <Field label={t.queue.search}>
        <input
          dir="ltr"
          autoComplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          required
          minLength={3}
        />
      </Field>
      <button type="submit">{t.queue.find}</button>
      {found !== undefined && (
        <section aria-label={t.queue.found} aria-live="polite">
          <Cases cases={found} none={t.queue.nothing} />
        </section>
      )}
    </form>
  );
}
