/** What a file is called where others may read it: as it was named, but for a path of this computer, of which only the name is left. */
export function fileLabel(file: string): string {
  const isPath = /^(?:[\\/~]|[A-Za-z]:|\.\.)/.test(file);
  return isPath ? file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1) : file;
}
