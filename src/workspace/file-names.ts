/** Joins and splits the names of files, as people type them on any system. */

/** The name without its folder. */
export function nameIn(file: string): string {
  return file.slice(folderEnd(file));
}

/** The name without its folder; of a file at an earlier revision (`git:HEAD~1:NOR-2026.yaml`) with the revision. */
export function nameInDocuments(file: string): string {
  const [revision = ""] = /^git:[^:]+:/.exec(file) ?? [];
  return revision + nameIn(file.slice(revision.length));
}

/** The folder of a file, with the separator at its end; empty for the present one. */
export function folderOf(file: string): string {
  return file.slice(0, folderEnd(file));
}

/** The name of a file in a folder; an empty folder is the present one. */
export function inFolder(folder: string, name: string): string {
  return folder === "" || /[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

/** `XUT-2026.yaml` as `XUT-2026.moj.yaml`, or with another ending. */
export function partName(file: string, part: string, ending?: string): string {
  const [, stem = "", own = ""] = /^(.*?)(\.[A-Za-z]+)?$/s.exec(nameIn(file)) ?? [];
  return `${stem}.${part}${ending ?? own}`;
}

function folderEnd(file: string): number {
  return Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1;
}
