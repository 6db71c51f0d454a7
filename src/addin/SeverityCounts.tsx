/** Owns the row of counts by severity. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../model/finding';
import type { Language } from '../model/language';
import { severities } from '../model/severity';
import { badgeColours } from './colours';
import { texts } from './texts';

const useStyles = makeStyles({ row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' } });

export function SeverityCounts({ findings, language }: { findings: readonly Finding[]; language: Language }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {severities.map(severity => (
        <Badge key={severity} appearance="tint" size="large" color={badgeColours[severity]}>
          {texts[language].severity[severity]} {findings.filter(finding => finding.severity === severity).length}
        </Badge>
      ))}
    </div>
  );
}
