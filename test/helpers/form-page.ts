/** The questionnaire's page in a real browser, answered by its keyboard alone. */
import type { Page } from "playwright-core";
import type { Typed } from "../../scripts/scripted-asker.ts";

/** Gives these replies, one prompt after the other, with keys only. */
export async function answerByKeyboard(page: Page, typed: readonly Typed[]): Promise<void> {
  for (const one of typed) {
    await page.waitForSelector(`[data-prompt="${one.id}"]`, { timeout: 10_000 });
    await answer(page, one);
  }
}

async function answer(page: Page, { reply, options }: Typed): Promise<void> {
  const { keyboard } = page;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await keyboard.press(key);
  };
  const kind = await page.evaluate<string>("document.activeElement.type");
  switch (kind) {
    case "checkbox":
      for (const [index, option] of options.entries()) {
        if (index > 0) await press("Tab");
        const isTicked = await page.evaluate<boolean>("document.activeElement.checked");
        if (isTicked !== reply.includes(option)) await press("Space");
      }
      return press("Enter");
    case "radio": {
      const at = await page.evaluate<number>(
        "[...document.getElementsByName('reply')].indexOf(document.activeElement)",
      );
      const wanted = options.indexOf(String(reply));
      await press("Space");
      await press(wanted > at ? "ArrowDown" : "ArrowUp", Math.abs(wanted - at));
      return press("Enter");
    }
    case "button": {
      const at = await page.evaluate<number>(
        "[...document.querySelectorAll('.choices button')].indexOf(document.activeElement)",
      );
      const wanted = options.indexOf(String(reply));
      await press(wanted > at ? "Tab" : "Shift+Tab", Math.abs(wanted - at));
      return press("Enter");
    }
    default:
      await press("Control+A");
      await press("Delete");
      if (reply !== "") await keyboard.insertText(String(reply));
      if (kind === "textarea") await press("Tab");
      return press("Enter");
  }
}
