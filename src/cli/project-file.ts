// --project FILE: what is known of the project, as JSON or YAML with one key for each attribute.

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { failure, type Result, success } from '../analysis/units/result.ts';
import type { Run } from './command.ts';
import { fileProblem } from './input-file.ts';
import type { RawAnswer } from './project-answers.ts';
import type { InputProblem } from './screen-file.ts';

/** The answers in the project file of a run; none without the option. JSON is YAML, so one reader serves both. */
export async function readProjectFile({ written }: Run): Promise<Result<readonly RawAnswer[], InputProblem>> {
  const file = written.texts.project;
  if (file === undefined) return success([]);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return failure(fileProblem(file, error));
  }
  try {
    const content: unknown = parse(text.replace(/^\uFEFF/, ''));
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return success(Object.entries(content));
    return failure({ code: 'project-unreadable', file, detail: '' });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failure({ code: 'project-unreadable', file, detail });
  }
}
