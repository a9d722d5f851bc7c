# Counts of values in equal stretches. {{data}} has the middle of each, its height and its width.

#[axes]
unset grid
set grid ytics back linetype 1 linecolor rgb grid linewidth 1

#[bins]
# See-through, so that two distributions can lie over each other.
{{data}} using 1:2:3 with boxes linecolor rgb color_{{color}} fillstyle transparent solid 0.75 border linecolor rgb paper {{title}}

#[bins.text]
{{data}} using 1:2:3 with boxes linetype {{color}} notitle
