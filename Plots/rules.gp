# Straight lines across the panel. {{data}} has their two ends.

#[rule]
{{data}} using 1:2 with lines linewidth 1.6 dashtype {{dash}} linecolor rgb color_{{color}} notitle

#[horizontalLabel]
set label {{tag}} {{text}} at graph 0, first {{at}} left offset character 0.8, character {{lift}} front textcolor rgb text_{{color}} noenhanced

#[verticalLabel]
set label {{tag}} {{text}} at first {{at}}, graph 1 {{align}} offset character {{shift}}, character -0.8 front textcolor rgb text_{{color}} noenhanced

#[rule.text]
{{data}} using 1:2 with lines linetype {{color}} notitle
