text = 1
del text,
