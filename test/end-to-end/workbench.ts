/** A served chronicle and a real Chromium, for the tests of the workbench. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as launcher, type Page } from 'playwright-core';
import { COMMAND } from './litopys.js';

/** Serves a chronicle on a free port. @returns its address, and how to end it */
export async function served(
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly base: string; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-serve-'));
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'serve', ...args, '--port', '0'], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  const end = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return await new Promise((resolve, reject) => {
    let text = '';
    const hear = (part: Buffer) => {
      text += part.toString();
      const url = /open (http\S+?)\/ /.exec(text)?.[1];
      if (url) resolve({ base: url, end });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(text)));
  });
}

/**
 * A server for the tests of the file or `describe` that calls this: up before them; it and the browser end after them.
 * @param args asked for when it starts, so that what they name can be made by then; without any, the sample dossier
 * @returns its address, once tests run
 */
export function serving(args: () => readonly string[] = () => []): { readonly base: string } {
  let server: Awaited<ReturnType<typeof served>> | null = null;
  before(async () => {
    server = await served(args());
  });
  after(async () => {
    await closeBrowser();
    server?.end();
  });
  return {
    get base() {
      assert.ok(server, 'the server is not up yet');
      return server.base;
    },
  };
}

let browser: Browser | null = null;

/** Made for other places: in one process, contexts were seen to share cookies now and then; and the workbench is to hold under the rules of the web. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** To be called when the tests of a file are over. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** A page of its own in the browser; everything it says on its console fails the test that asks for it. */
export async function openPage(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  if (!browser) {
    browser = await launcher.launch({
      args: chromium.args.filter((argument) => !LEFT_OUT.has(argument)),
      executablePath: await chromium.executablePath(),
      headless: true,
    });
  }
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with what axe finds on a page (WCAG 2.2 AA and good practice). */
export async function isAccessible(page: Page): Promise<void> {
  // A view that is still being loaded has no heading yet.
  await page.locator('h1').first().waitFor();
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html.slice(0, 120)} (${failureSummary.slice(0, 200)})`)
          .slice(0, 3)
          .join(' | ')}`,
    );
  });
  assert.deepEqual(found, [], page.url());
}

/** Fails when a page can be scrolled sideways. */
export async function fitsItsWidth(page: Page): Promise<void> {
  const [wide, has] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  assert.ok(wide <= has, `${page.url()} is ${wide} wide, and has ${has}`);
}
