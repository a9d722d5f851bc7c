# Lines of equal height. {{data}} has x and y; an empty line in it begins another line.

#[level]
{{data}} using 1:2 with lines linewidth 1.3 linecolor rgb color_{{color}} notitle

#[level.strong]
{{data}} using 1:2 with lines linewidth 2.6 linecolor rgb ink notitle

#[levelName]
set label {{tag}} {{text}} at first {{x}}, first {{y}} center front textcolor rgb quiet noenhanced

#[level.text]
{{data}} using 1:2 with lines linetype 1 notitle
