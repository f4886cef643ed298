text = f'{"{"}'
