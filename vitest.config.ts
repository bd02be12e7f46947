import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Long enough for a busy machine; how fast things are is measured by the bench.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The tests that drive real terminals are sensitive to being starved; two cores are the smallest machine.
    maxWorkers: 2,
    // Test files of one worker share what they import, and keep no state in it: that saves a fifth of the time.
    isolate: false,
    // A golden file that is missing is a failure; write it on purpose with `-u`.
    update: "none",
  },
});
