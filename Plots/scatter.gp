# Points in groups. {{data}} has x and y.

#[points]
{{data}} using 1:2 with points pointtype {{marker}} pointsize {{size}} linecolor rgb color_{{color}} {{title}}

#[points.text]
{{data}} using 1:2 with points pointtype {{letter}} notitle
