import { useState } from "preact/hooks";
import { groupNames } from "#core/category-groups.ts";
import { categoryTable } from "#core/category-table.ts";
import { districtTable } from "#core/district-table.ts";
import { type SheetPart, useChange } from "./change.ts";
import { useDesk } from "./hooks.ts";
import { Choice, Field, Sheet } from "./parts.tsx";

const ages = ["unknown", "0-5", "6-9", "10-12", "13-15", "16-17", "18-24", "25-59", "60+"] as const;
const nameIn = (code: string, language: "en" | "ur"): string =>
  categoryTable.find((category) => category.code === code)?.[language] ?? code;

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
  const found = categoryTable.filter(
    ({ code, en, ur }) => codes.includes(code) || `${code} ${en} ${ur}`.toLowerCase().includes(typed.toLowerCase()),
  );
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Sheet title={t.case.sort} close={part.close}>
      <Field label={t.sorting.search}>
        <input dir="auto" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </Field>
      <Suggested
        legend={t.sorting.suggested}
        options={part.view.suggestions.categories.map(({ category, words }) => ({
          value: category,
          name: nameIn(category, language),
          words,
        }))}
        isChosen={(code) => codes.includes(code)}
        choose={toggle}
      />
      <Suggested
        legend={t.sorting.suggestedDistricts}
        options={part.view.suggestions.districts.map(({ district, words }) => ({
          value: district,
          name: districtIn(district, language),
          words,
        }))}
        isChosen={(district) => survivor.district === district}
        choose={(district) => setSurvivor({ ...survivor, ...placed(district) })}
      />
      <fieldset class="categories">
        <legend>{t.sorting.categories}</legend>
        {groups.map((one) => (
          <fieldset key={one}>
            <legend>{groupNames[one][language]}</legend>
            {found
              .filter(({ group }) => group === one)
              .map(({ code, [language]: name }) => (
                <label key={code} class="check">
                  <input type="checkbox" checked={codes.includes(code)} onChange={() => toggle(code)} />
                  <span>{name}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </fieldset>
      {codes.length > 1 && (
        <Choice
          label={t.sorting.primary}
          value={primary}
          options={codes.map((code) => [code, nameIn(code, language)] as const)}
          choose={setPrimary}
        />
      )}
      <datalist id="districts">
        {districtTable.map(({ en, ur }) => (
          <option key={en} value={language === "ur" ? ur : en} />
        ))}
      </datalist>
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
          options={[["", t.sorting.unknown], ...Object.entries(t.provinces)]}
          choose={(province) => setSurvivor({ ...survivor, province })}
        />
        <Field label={t.sorting.district}>
          <input
            dir="auto"
            list="districts"
            maxLength={60}
            value={survivor.district}
            onInput={(event) => setSurvivor({ ...survivor, ...placed(event.currentTarget.value) })}
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

interface Suggesting {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly name: string; readonly words: string }[];
  readonly isChosen: (value: string) => boolean;
  readonly choose: (value: string) => void;
}

/** What her own words suggest, with the words: one tap takes it, nothing is taken by itself. */
function Suggested({ legend, options, isChosen, choose }: Suggesting) {
  if (options.length === 0) return null;
  return (
    <fieldset class="categories">
      <legend>{legend}</legend>
      {options.map(({ value, name, words }) => (
        <label key={value} class="check">
          <input type="checkbox" checked={isChosen(value)} onChange={() => choose(value)} />
          <span>
            {name} · <q dir="auto">{words}</q>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const districtIn = (district: string, language: "en" | "ur"): string =>
  districtTable.find(({ en }) => en === district)?.[language] ?? district;

/** A district that is known brings its province along. */
function placed(district: string): { readonly district: string; readonly province?: string } {
  const known = districtTable.find(({ en, ur }) => ur === district || en.toLowerCase() === district.toLowerCase());
  return known === undefined ? { district } : { district: known.en, province: known.province };
}
