/** Deletes what the browser keeps, once the person has said so twice. */
import type { JSX } from "preact";
import { visibleLine } from "../../report/visible.ts";
import { allKept, forgetAll } from "../kept.ts";
import type { PageSession } from "../session.ts";

export function ForgetButton({ session: { say } }: { readonly session: PageSession }): JSX.Element {
  return (
    <button
      type="button"
      onClick={() => {
        const files = [...new Set(allKept().map(({ name }) => visibleLine(name)))].join(say("list.comma"));
        if (!confirm(say("form.forget-sure", { files: files || "–" }))) return;
        forgetAll();
        // What is open in this page would be kept again by the next answer.
        location.reload();
      }}
    >
      {say("form.forget")}
    </button>
  );
}
