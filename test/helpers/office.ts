/** A word processor that opens files: LibreOffice without a window. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { installed, runs } from "./installed.ts";

export const hasOffice = installed("LibreOffice", "install libreoffice-writer-nogui", runs("soffice", "--version"));

/** Whether the twin of Calibri is there, by which pages are counted as Word counts them. */
export const hasCarlito = installed(
  "the font Carlito",
  "install fonts-crosextra-carlito",
  String(spawnSync("fc-list", ["Carlito"]).stdout).includes("Carlito"),
);

const FILTERS = { pdf: "pdf", txt: "txt:Text (encoded):UTF8", odt: "odt", docx: "docx" } as const;

/** Opens the files and writes them into `folder` in another form. Gives the names of what was written. */
export function convertByOffice(
  files: readonly string[],
  form: keyof typeof FILTERS,
  folder: string,
): readonly string[] {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", FILTERS[form], "--outdir", folder, ...files];
  const { status, stderr } = spawnSync("soffice", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
  return files.map((file) => join(folder, `${basename(file, extname(file))}.${form}`));
}

/**
 * Opens the form and writes into the cell after each of these codes, as somebody does who types there; saves it as a
 * document for Word called `output`.
 */
export function fillInByOffice(
  file: string,
  output: string,
  texts: Readonly<Record<string, string>>,
  folder: string,
): void {
  const profile = join(folder, "profile");
  const basic = join(profile, "user/basic");
  const start = [`-env:UserInstallation=file://${profile}`, "--headless"];
  // The first start writes its own macros over what is there.
  spawnSync("soffice", [...start, "--terminate_after_init"]);
  const code = macro(file, output, texts).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';
  const files = {
    "script.xlc": `<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
    "Standard/script.xlb": `<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Form"/></library:library>`,
    "Standard/Form.xba": `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Form" script:language="StarBasic">${code}</script:module>`,
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(basic, name), `<?xml version="1.0" encoding="UTF-8"?>${content}`);
  const { status, stderr } = spawnSync("soffice", [...start, "macro:///Standard.Form.FillIn"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
}

/** In LibreOffice Basic; texts have neither quotes nor line ends. */
function macro(file: string, output: string, texts: Readonly<Record<string, string>>): string {
  const writes = Object.entries(texts).map(
    ([code, text]) => `If InStr(there, "[${code}]") = 1 Then table.getCellByName(names(at + 1)).String = "${text}"`,
  );
  return `
Sub FillIn
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL("file://${file}", "_blank", 0, hidden())
  For index = 0 To document.TextTables.Count - 1
    table = document.TextTables.getByIndex(index)
    names = table.CellNames
    For at = 0 To UBound(names) - 1
      there = table.getCellByName(names(at)).String
      ${writes.join("\n      ")}
    Next
  Next
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  document.storeToURL("file://${output}", kind())
  document.close(True)
End Sub
`;
}

/** A text that LibreOffice wrote. */
export function readOfficeText(file: string): string {
  return readFileSync(file, "utf8").replace(/^\ufeff/, "");
}
