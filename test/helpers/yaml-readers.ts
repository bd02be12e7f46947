/** Readers of YAML of other houses: Ruby's psych, and Go's yaml.v2 and yaml.v3, as Debian packages them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed, runs } from "./installed.ts";

/** Where Debian keeps packages of Go. */
const GO_PATH = "/usr/share/gocode";

export function hasRuby(): boolean {
  return installed("Ruby", "install ruby", runs("ruby", "-ryaml", "-rjson", "-e", "0"));
}

export function hasGo(): boolean {
  const isThere = runs("go", "version") && existsSync(join(GO_PATH, "src/gopkg.in/yaml.v3"));
  return installed("Go's yaml", "install golang-go golang-gopkg-yaml.v3-dev golang-gopkg-yaml.v2-dev", isThere);
}

/** The data that Ruby reads from each text. */
export function readWithRuby(texts: readonly string[]): readonly unknown[] {
  const script = "puts JSON.generate(JSON.parse(STDIN.read).map { |text| YAML.safe_load(text) })";
  return run("ruby", ["-Ku", "-ryaml", "-rjson", "-e", script], texts);
}

/** The lists of texts, by key, that a version of Go's reader finds in each text. */
export function readWithGo(version: "v2" | "v3", texts: readonly string[]): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "tip-checklist-go-"));
  try {
    const file = join(folder, "main.go");
    writeFileSync(file, GO.replace("VERSION", version));
    return run("go", ["run", file], texts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const GO = `package main

import (
	"encoding/json"
	"os"

	"gopkg.in/yaml.VERSION"
)

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		panic(err)
	}
	all := []map[string][]interface{}{}
	for _, text := range texts {
		data := map[string][]interface{}{}
		if err := yaml.Unmarshal([]byte(text), &data); err != nil {
			panic(text + err.Error())
		}
		all = append(all, data)
	}
	json.NewEncoder(os.Stdout).Encode(all)
}
`;

/** Runs a program that gets texts, and gives data, as JSON. */
function run(program: string, args: readonly string[], texts: readonly string[]): readonly unknown[] {
  const { stdout, stderr, status } = spawnSync(program, args, {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LANG: "C.UTF-8", GO111MODULE: "off", GOPATH: GO_PATH, GOFLAGS: "" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly unknown[];
}
