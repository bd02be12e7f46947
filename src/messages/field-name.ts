/** Names of fields that depend on the reply. */
import { meaningOfMarks } from "../domain/model/needs.ts";

/** Under which name the texts of a field are kept: measures of what is only being looked at have texts of their own. */
export function nameUnder<Name extends string>(name: Name, status: string | undefined): Name | "measures-considered" {
  return name === "measures" && meaningOfMarks(status) === "considered" ? "measures-considered" : name;
}
