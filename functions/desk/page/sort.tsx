import { useState } from "preact/hooks";
import { categoryNames } from "#core/texts/category-names.ts";
import { type SheetPart, useChange } from "./change.ts";
import { useDesk } from "./hooks.ts";
import { Choice, Field, Sheet } from "./parts.tsx";

const ages = ["unknown", "0-5", "6-9", "10-12", "13-15", "16-17", "18-24", "25-59", "60+"] as const;
const provinces = [
  "",
  "Sindh",
  "Punjab",
  "Khyber Pakhtunkhwa",
  "Balochistan",
  "Islamabad",
  "Gilgit-Baltistan",
  "Azad Kashmir",
];

/** What a case was: a category, an age and who writes are three taps; the first category counts first. */
export function SortSheet(part: SheetPart) {
  const { t, language } = useDesk();
  const send = useChange(part);
  const before = part.view.classification;
  const [codes, setCodes] = useState<readonly string[]>(before?.categories ?? []);
  const [primary, setPrimary] = useState(before?.primary ?? "");
  const [survivor, setSurvivor] = useState({
    ageGroup: "unknown",
    sex: "unknown",
    district: "",
    province: "",
    ...before?.survivor,
  });
  const [caller, setCaller] = useState<string>(before?.caller ?? "unknown");
  const [typed, setTyped] = useState("");
  const toggle = (code: string): void => {
    const now = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
    setCodes(now);
    if (!now.includes(primary)) setPrimary(now[0] ?? "");
  };
  const found = Object.entries(categoryNames).filter(
    ([code, { en, ur }]) => codes.includes(code) || `${code} ${en} ${ur}`.toLowerCase().includes(typed.toLowerCase()),
  );
  const groups = [...new Set(found.map(([, { group }]) => group))];
  return (
    <Sheet title={t.case.sort} close={part.close}>
      <Field label={t.sorting.search}>
        <input dir="auto" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </Field>
      <fieldset class="categories">
        <legend>{t.sorting.categories}</legend>
        {groups.map((group) => (
          <fieldset key={group}>
            <legend dir="auto">{group}</legend>
            {found
              .filter(([, name]) => name.group === group)
              .map(([code, name]) => (
                <label key={code} class="check">
                  <input type="checkbox" checked={codes.includes(code)} onChange={() => toggle(code)} />
                  <span>{name[language]}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </fieldset>
      {codes.length > 1 && (
        <Choice
          label={t.sorting.primary}
          value={primary}
          options={codes.map((code) => [code, categoryNames[code]?.[language] ?? code] as const)}
          choose={setPrimary}
        />
      )}
      <div class="grid">
        <Choice
          label={t.sorting.ageGroup}
          value={survivor.ageGroup}
          options={ages.map((age) => [age, age === "unknown" ? t.sorting.unknown : age] as const)}
          choose={(ageGroup) => setSurvivor({ ...survivor, ageGroup })}
        />
        <Choice
          label={t.sorting.sex}
          value={survivor.sex}
          options={(["unknown", "female", "male", "transgender"] as const).map((sex) => [sex, t.sorting[sex]] as const)}
          choose={(sex) => setSurvivor({ ...survivor, sex })}
        />
        <Choice
          label={t.queue.province}
          value={survivor.province}
          options={provinces.map((name) => [name, name === "" ? t.sorting.unknown : name] as const)}
          choose={(province) => setSurvivor({ ...survivor, province })}
        />
        <Field label={t.sorting.district}>
          <input
            dir="auto"
            maxLength={60}
            value={survivor.district}
            onInput={(event) => setSurvivor({ ...survivor, district: event.currentTarget.value })}
          />
        </Field>
        <Choice
          label={t.sorting.caller}
          value={caller}
          options={(["unknown", "self", "about"] as const).map((who) => [who, t.sorting[who]] as const)}
          choose={setCaller}
        />
      </div>
      <button
        type="button"
        class="great"
        disabled={codes.length === 0}
        onClick={() =>
          send(t.case.sort, "classify", { classification: { categories: codes, primary, survivor, caller } })
        }
      >
        {t.save}
      </button>
    </Sheet>
  );
}
