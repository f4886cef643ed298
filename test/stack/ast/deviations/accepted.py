field = 1
text = f"""{field:>{field}}
{field}"""
name = "\N{EN DASH}"
items = tuple[*field]
(field): int
ｗｉｄｔｈ = 1
