/** Words of a language stand in its folder, where who speaks it can review them; readers know no letters of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { sources, textOf } from './project.js';

/** Literals of a file with Cyrillic letters; what rules give as their examples are none. */
function lettersIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isExample = ts.isPropertyAssignment(node) && node.name.getText() === 'example';
    if (isExample) return;
    const isLiteral = ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node);
    if (isLiteral && /\p{Script=Cyrillic}/u.test(node.text)) found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true), visit);
  return found;
}

const readers = sources().filter((path) => path.startsWith('src/reading/'));

test('readers have no words and letters of a language', () => {
  assert.ok(readers.length > 150);
  assert.deepEqual(readers.flatMap(lettersIn), []);
});
