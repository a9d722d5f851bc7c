# Straight lines across the panel. {{data}} has their two ends.

#[rule]
{{data}} using 1:2 with lines linewidth 1.6 dashtype {{dash}} linecolor rgb color_{{color}} notitle

#[rule.text]
{{data}} using 1:2 with lines linetype {{color}} notitle
