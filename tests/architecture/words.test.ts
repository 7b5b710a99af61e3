import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, textOf } from './source-files.ts';

// Young people are not clients or candidates, and nothing that they did is worded as failure.
const NEVER = /\b(?:fail(?:ed|s|ing|ure|ures)?|drop(?:ped|s|ping)?[ -]?outs?|clients?|candidates?)\b/i;

/** Every text in a file that can reach a page: literals and what stands between tags; not imports, not names. */
function textsIn(path: string, text: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node)) texts.push(node.text);
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts;
}

test('a forbidden word is found in a literal, a template and between tags', () => {
  const source = [
    'const A = () => <p>She {`failed $',
    '{x} clients`} a candidate</p>; const failed = "dropped out";',
  ].join('');
  expect(textsIn('a.tsx', source).filter((text) => NEVER.test(text))).toHaveLength(4);
});

test('no page calls a young person a client or a candidate, or what happened a failure', () => {
  const found = filesUnder('src')
    .filter((path) => /\.(?:content\.ts|page\.tsx|step\.tsx)$/.test(path))
    .flatMap((path) =>
      textsIn(path, textOf(path))
        .filter((text) => NEVER.test(text))
        .map((text) => `${path}: ${text}`),
    );
  expect(found).toEqual([]);
});
