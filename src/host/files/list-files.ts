import { readdir } from "node:fs/promises";

/** The names of YAML and JSON files in the present folder, sorted; hidden ones and copies of earlier versions left out. */
export async function listFiles(): Promise<readonly string[]> {
  const entries = await readdir(".", { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && /\.(?:ya?ml|json)$/i.test(entry.name))
    .map(({ name }) => name)
    .sort();
}
