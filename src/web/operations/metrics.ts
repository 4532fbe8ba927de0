/** Writes figures in the text format of Prometheus, version 0.0.4. */

/** One figure, with a value for each set of labels. None of them tells who somebody is. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly values: readonly MetricValue[];
}

export interface MetricValue {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, help, type, values }) => {
      const lines = values.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

/** Of this process. */
export function processMetrics(version: string): readonly Metric[] {
  const gauge = (name: string, help: string, value: number, labels = {}): Metric => ({
    ...{ name: `noticepress_${name}`, help, type: 'gauge', values: [{ labels, value }] },
  });
  return [
    gauge('info', 'The version that runs.', 1, { version }),
    gauge('uptime_seconds', 'How long the process has run.', Math.round(process.uptime())),
    gauge('memory_bytes', 'Resident memory of the process.', process.memoryUsage.rss()),
  ];
}
