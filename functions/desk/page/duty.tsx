import { useState } from "preact/hooks";
import type { DutyWeek } from "#core/desk-duty.ts";
import { dayAfter, localTime, mondayOf, startOfDay } from "#core/local-time.ts";
import { Devices } from "./devices.tsx";
import { useDesk, usePolled } from "./hooks.ts";
import { OwnDuty } from "./own-duty.tsx";
import { Shown, Time } from "./parts.tsx";
import { Week } from "./week.tsx";

/** Her own duty, her devices, and the plan of a week. */
export function Duty() {
  const { t } = useDesk();
  const [monday, setMonday] = useState(() => mondayOf(localTime(new Date()).day));
  const polled = usePolled<DutyWeek>(`/duty?week=${monday}`, 30_000);
  return (
    <>
      <h1>{t.duty.heading}</h1>
      <OwnDuty again={polled.again} />
      <Devices />
      <h2>
        {t.duty.week} <Time at={startOfDay(monday).toISOString()} only="day" />
      </h2>
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => setMonday(dayAfter(monday, -7))}>
          {t.duty.before}
        </button>
        <button type="button" class="quiet" onClick={() => setMonday(dayAfter(monday, 7))}>
          {t.duty.after}
        </button>
      </div>
      <Shown polled={polled}>{(week) => <Week week={week} again={polled.again} />}</Shown>
    </>
  );
}
