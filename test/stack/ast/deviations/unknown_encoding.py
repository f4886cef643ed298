# -*- coding: nothing -*-
text = 1
