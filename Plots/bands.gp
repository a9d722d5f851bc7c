# What lies between two curves. {{data}} has x, the lower and the upper end.

#[band]
{{data}} using 1:2:3 with filledcurves fillstyle transparent solid 0.22 noborder fillcolor rgb color_{{color}} {{title}}

#[band.text]
{{data}} using 1:2 with lines linetype {{color}} notitle, {{data}} using 1:3 with lines linetype {{color}} notitle
