/** The program of the threads of `openReaders`: reads one text after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { defaultPipeline, LitopysError, type ReadAnswer, type ReadOrder, type SharedModels } from './main.js';

if (!parentPort) throw new Error('this file is the program of a worker thread');
const port = parentPort;
const pipeline = defaultPipeline(workerData as SharedModels);

port.on('message', ({ input, publication }: ReadOrder) => port.postMessage(read(input, publication)));

function read(input: ReadOrder['input'], publication: ReadOrder['publication']): ReadAnswer {
  try {
    return { reading: pipeline.read(input, publication) };
  } catch (error) {
    if (!(error instanceof LitopysError)) throw error;
    const { code, message, where, next } = error;
    return { failure: { code, message, where, next } };
  }
}
