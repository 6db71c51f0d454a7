/** Owns the list of findings: grouped by sheet in the book's order, worst first, each with its why. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Finding } from '../model/finding';
import type { Language } from '../model/language';
import { severities } from '../model/severity';
import { badgeColours } from './colours';
import { texts } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  detail: { color: tokens.colorNeutralForeground2 },
});

export function FindingList({ findings, language }: { findings: readonly Finding[]; language: Language }) {
  const sheets = [...new Set(findings.map(finding => finding.sheet))];
  return (
    <Accordion multiple collapsible defaultOpenItems={sheets}>
      {sheets.map(sheet => {
        const own = worstFirst(findings.filter(finding => finding.sheet === sheet));
        return (
          <AccordionItem key={sheet} value={sheet}>
            <AccordionHeader as="h2">
              {sheet} ({own.length})
            </AccordionHeader>
            <AccordionPanel>
              <FindingItems findings={own} language={language} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

function FindingItems({ findings, language }: { findings: readonly Finding[]; language: Language }) {
  const styles = useStyles();
  const words = texts[language];
  return (
    <ul className={styles.list}>
      {findings.map(finding => (
        <li key={`${finding.check} ${finding.cells.join()}`} className={styles.finding}>
          <div className={styles.head}>
            <Badge appearance="filled" color={badgeColours[finding.severity]}>
              {words.severity[finding.severity]}
            </Badge>
            <Text weight="semibold">{finding.entry}</Text>
            <Caption1 className={styles.detail}>{finding.cells.join(' ')}</Caption1>
          </div>
          <Text>{finding.message[language]}</Text>
          <Caption1 className={styles.detail}>
            {[
              finding.dueAt === undefined ? undefined : words.due(finding.dueAt, finding.provisional),
              `${words.actor} ${finding.actor[language]}`,
              `${words.clause} ${finding.clause}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.row - b.row);
}
