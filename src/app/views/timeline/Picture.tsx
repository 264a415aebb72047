/** The timeline as drawn. Its own file, loaded when shown. */
import { CustomChart } from "echarts/charts";
import { use } from "echarts/core";
import { useMemo } from "react";
import { EChart } from "../../charts/EChart.tsx";
import "../../charts/plots.ts";
import { useTokens } from "../../theme.ts";
import type { Scene } from "./layout.ts";
import { timelineMarks, timelineOption } from "./option.ts";

use([CustomChart]);

export default function Picture({ scene, label, onOpen }: { scene: Scene; label: string; onOpen: (id: string) => void }) {
  const tokens = useTokens();
  const option = useMemo(() => timelineOption(scene, tokens), [scene, tokens]);
  const marks = useMemo(() => timelineMarks(scene), [scene]);
  const onMark = useMemo(
    () =>
      ({ id }: { id: string }) =>
        onOpen(id),
    [onOpen],
  );
  return <EChart option={option} label={label} marks={marks} onMark={onMark} />;
}
