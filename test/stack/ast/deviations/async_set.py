async def read(rows):
    return {row async for row in rows}
