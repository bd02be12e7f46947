/** The list of what the package contains, for programs: a CycloneDX 1.6 bill of materials. */
import type { ThirdParty } from "./third-parties.ts";

/**
 * The bill of materials as JSON. It has no date and no serial number, so that the same sources give the same bytes.
 * `manifest` is the package's own `package.json`.
 */
export function sbomText(
  manifest: { readonly name: string; readonly version: string; readonly license: string },
  parties: readonly ThirdParty[],
): string {
  const { name, version, license } = manifest;
  const application = {
    type: "application",
    "bom-ref": `${name}@${version}`,
    name,
    version,
    licenses: [{ license: { id: license } }],
    purl: packageUrl(name, version),
  };
  const components = parties.map((party) => ({
    type: party.kind,
    "bom-ref": party.name,
    name: party.name,
    ...(party.version !== undefined && { version: party.version }),
    ...(party.use !== undefined && { description: party.use }),
    licenses: [{ license: { id: party.licence } }],
    ...(party.kind === "library" && { purl: packageUrl(party.name, party.version) }),
  }));
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: application },
    components,
    dependencies: [{ ref: application["bom-ref"], dependsOn: components.map((component) => component["bom-ref"]) }],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

function packageUrl(name: string, version?: string): string {
  return `pkg:npm/${name.replace("@", "%40")}${version === undefined ? "" : `@${version}`}`;
}
