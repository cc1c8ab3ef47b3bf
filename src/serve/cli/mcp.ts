/** `litopys mcp`: the chronicle for assistants, over standard input and output. */
import type { Command } from 'commander';
import { defaultPipeline } from '../../main.js';
import { EXIT_CODES } from './failures.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

const HELP = `
Speaks the Model Context Protocol on standard input and output until the assistant ends it. An assistant is told to
start it so:

  { "mcpServers": { "litopys": { "command": "litopys", "args": ["mcp", "--store", "chronicle.db"] } } }

litopys serve answers the same at /mcp.
${EXIT_CODES}`;

export function addMcp(program: Command): void {
  withStore(program.command('mcp'))
    .summary('the chronicle for assistants that must cite')
    .description(
      'Serves search, reading, chains, accounts and news to an assistant; every answer carries its evidence.',
    )
    .addHelpText('after', HELP)
    .action((options: StoreOptions) =>
      onStore(options, async (store) => {
        const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
        const { mcpServer } = await import('../mcp/server.js'); // Only this command needs it.
        const pipeline = defaultPipeline();
        const readers = {
          read: async (...document: Parameters<typeof pipeline.read>) =>
            JSON.stringify(pipeline.read(document[0], document[1])),
        };
        const server = mcpServer({ store, pipeline, readers }, (error) =>
          process.stderr.write(
            `error api.internal: ${error instanceof Error ? error.stack : String(error)}\n`,
          ),
        );
        const ended = new Promise<void>((resolve) => {
          process.stdin.once('end', resolve);
          process.stdin.once('close', resolve);
          process.once('SIGTERM', resolve);
          process.once('SIGINT', resolve);
        });
        await server.connect(new StdioServerTransport());
        await ended;
        await server.close();
      }),
    );
}
