import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The tests that drive real terminals are sensitive to being starved; two cores are the smallest machine.
    maxWorkers: 2,
  },
});
