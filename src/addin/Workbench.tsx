/** Owns the workbench: open or drop a logbook in a plain browser, see its findings, save the checked copy. Nothing leaves the page. */
import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { columnLetters } from '../model/address';
import { isSetAside } from '../model/finding';
import type { Language } from '../model/language';
import { type CheckedBook, checkBook, saveCopy, sentenceOf } from './book';
import { FindingList } from './FindingList';
import { SeverityCounts } from './SeverityCounts';
import { texts } from './texts';

type Shown =
  | { readonly state: 'waiting' }
  | { readonly state: 'checking'; readonly name: string }
  | { readonly state: 'checked'; readonly book: CheckedBook }
  | { readonly state: 'failed'; readonly sentence: string };

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    maxWidth: '760px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalM,
  },
  drop: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'center',
    padding: tokens.spacingVerticalXXL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

export function Workbench({ language }: { language: Language }) {
  const styles = useStyles();
  const words = texts[language];
  const [shown, show] = useState<Shown>({ state: 'waiting' });
  const chooser = useRef<HTMLInputElement>(null);

  const open = async (file: File | undefined) => {
    if (!file) return;
    show({ state: 'checking', name: file.name });
    try {
      show({ state: 'checked', book: await checkBook(file, language) });
    } catch (error) {
      show({ state: 'failed', sentence: sentenceOf(error, language) });
    }
  };
  const save = async (book: CheckedBook) => {
    try {
      await saveCopy(book);
    } catch (error) {
      show({ state: 'failed', sentence: sentenceOf(error, language) });
    }
  };
  const choose = () => chooser.current?.click();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    void open(event.target.files?.[0]);
    event.target.value = ''; // so that the same file can be chosen again after it was mended
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an extra for the mouse; the button does the same
    <div className={styles.page} onDragOver={event => event.preventDefault()} onDrop={drop}>
      <Title3 as="h1">{words.title}</Title3>
      <input ref={chooser} type="file" accept=".xlsx,.xlsm" hidden onChange={chosen} aria-label={words.open} />
      <div role="status">{shown.state === 'checking' && <Spinner label={words.checking(shown.name)} />}</div>
      {shown.state === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle>
            {shown.sentence}
          </MessageBarBody>
        </MessageBar>
      )}
      {(shown.state === 'waiting' || shown.state === 'failed') && (
        <div className={styles.drop}>
          <Text align="center">{words.hint}</Text>
          <Button appearance="primary" onClick={choose}>
            {words.open}
          </Button>
          <Caption1>{words.drop}</Caption1>
        </div>
      )}
      {shown.state === 'checked' && (
        <>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => save(shown.book)}>
              {words.save}
            </Button>
            <Button onClick={choose}>{words.another}</Button>
          </div>
          <CheckedView book={shown.book} language={language} />
        </>
      )}
    </div>
  );
}

function CheckedView({ book, language }: { book: CheckedBook; language: Language }) {
  const words = texts[language];
  const { recognition, evaluation } = book.checked;
  const { tables, unrecognised } = recognition;
  const findings = evaluation.findings.filter(finding => !isSetAside(finding));
  const entries = tables.reduce((sum, table) => sum + table.entries.length, 0);
  const doubts = [
    ...unrecognised.map(({ sheet }) => words.unrecognised(sheet)),
    ...tables.flatMap(({ sheet, unknownColumns }) =>
      unknownColumns.map(({ column, heading }) => words.unusedColumn(sheet, columnLetters(column), heading)),
    ),
    ...evaluation.problems.map(problem => problem.message[language]),
  ];
  return (
    <>
      <div>
        <Text block weight="semibold">
          {book.name}
        </Text>
        <Text block>{words.summary(findings.length, entries, tables.length)}</Text>
        <Caption1 block>{words.asOf(evaluation.asOf)}</Caption1>
      </div>
      <SeverityCounts findings={findings} language={language} />
      {findings.length === 0 && <Text>{words.nothing}</Text>}
      <FindingList findings={findings} language={language} />
      {doubts.length > 0 && (
        <details>
          <summary>
            {words.notUnderstood} ({doubts.length})
          </summary>
          <ul>
            {doubts.map(doubt => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
