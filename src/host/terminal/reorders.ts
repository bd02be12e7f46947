/** Whether a terminal shows words of scripts that are written from right to left in their order. */

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether this terminal is known to show them in the wrong order: Windows Terminal (microsoft/terminal#538), Alacritty
 * (alacritty/alacritty#663), kitty (kovidgoyal/kitty#1105), the terminal of Visual Studio Code (xtermjs/xterm.js#701) and
 * the console of Linux. Nothing is known of others, and most of them do it right.
 */
export function isKnownNotToReorder(env: Environment): boolean {
  const has = (name: string): boolean => (env[name] ?? "") !== "";
  return (
    has("WT_SESSION") ||
    has("ALACRITTY_WINDOW_ID") ||
    has("KITTY_WINDOW_ID") ||
    env["TERM_PROGRAM"] === "vscode" ||
    env["TERM"] === "linux"
  );
}
