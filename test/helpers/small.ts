/** A small assessment for tests that need no more than one. */
import type { Assessment } from "../../src/domain/model/assessment.ts";

export const SMALL: Assessment = {
  format: "tip-checklist/assessment/1",
  checklist: { id: "ctoc-cop-2010-6", revision: 1 },
  state: "XUT",
  year: 2026,
  language: "en",
  stage: "draft",
  focalPoint: { name: "Élise Hárfa" },
  helpWithForm: { wanted: false },
  answers: {
    "para-07": {
      instruments: {
        convention: { status: "party", ratified: "2004-06-18" },
        protocol: { status: "party", ratified: "2006" },
      },
    },
    "para-06": {
      status: "implemented",
      elements: ["comprehensive", "balanced", "mutual-cooperation", "origin", "transit", "destination"],
      measures: "A national plan covers all three.\n\n- origin\n- transit",
    },
  },
};
