/** The whole build: data first, then the bundle. */
import { bundle } from "./bundle.ts";
import { compileData } from "./compile-data.ts";

await compileData();
await bundle();
