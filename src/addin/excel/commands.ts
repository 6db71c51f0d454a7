/** Owns the ribbon's buttons: what each asks of the session. The pane opens beside it and shows how it goes and what came of it. */
/// <reference types="office-js" />
import { activeSheet } from '../../hosts/excel/view';
import type { Session } from '../session';
import { type CommandName, commandNames } from './command-names';

/** Makes the buttons work. Every press ends with Excel being told that it is completed. */
export function offerCommands(session: Session): void {
  const commands = commandsOf(session);
  for (const name of commandNames) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.addin.showAsTaskpane().catch(() => {}); // without the pane the button still does its work
        await commands[name]();
      } finally {
        event.completed();
      }
    });
  }
}

function commandsOf(session: Session): Readonly<Record<CommandName, () => Promise<void>>> {
  const summarise = async (role: string) => {
    session.show('summary');
    await session.summarise(role);
  };
  return {
    async checkAll() {
      session.show('check');
      await session.check({ apply: true });
    },
    async checkSheet() {
      session.show('check');
      await session.check({ apply: true, sheet: await activeSheet({}) });
    },
    async clearMarks() {
      session.show('check');
      await session.clear();
    },
    supervision: () => summarise('supervision'),
    fees: () => summarise('fees'),
    rework: () => summarise('rework-report'),
    handover: () => summarise('shift-handover'),
    /** Nothing is written before the preview was seen. */
    async archive() {
      session.show('archive');
    },
  };
}
