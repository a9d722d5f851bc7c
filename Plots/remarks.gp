# Words at places of the plot.

#[words]
set label {{tag}} {{text}} at first {{x}}, first {{y}} {{align}} offset character 0, character {{lift}} front boxed textcolor rgb ink noenhanced

#[arrow]
set arrow {{tag}} from first {{x}}, first {{y}} to first {{toX}}, first {{toY}} front size character 0.8, 20 filled linewidth 1.2 linecolor rgb quiet

#[placedWords]
# Words for which the program has looked for room: places are fractions of the axes.
set label {{tag}} {{text}} at graph {{x}}, graph {{y}} {{align}} front boxed textcolor rgb {{color}} noenhanced

#[placedArrow]
set arrow {{tag}} from graph {{x}}, graph {{y}} to graph {{toX}}, graph {{toY}} front size character 0.8, 20 filled linewidth 1.2 linecolor rgb quiet

#[place]
{{data}} using 1:2 with dots linecolor rgb paper notitle

#[place.text]
{{data}} using 1:2 with points pointtype '+' notitle
