import { openMemory } from '../../src/hosts/memory';
import { hostContract } from './contract';

hostContract('the host over a snapshot', openMemory);
